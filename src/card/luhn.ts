/** Tells whether the last digit is the Luhn check digit (ISO/IEC 7812-1, annex B) of the digits before it. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let place = 1; place <= digits.length; place++) {
    const digit = Number(digits[digits.length - place])
    // Every second digit from the right counts double, and of a double the digits are added up.
    sum += place % 2 ? digit : digit * 2 - (digit > 4 ? 9 : 0)
  }
  return sum % 10 === 0
}
