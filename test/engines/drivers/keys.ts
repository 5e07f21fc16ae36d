/** Keys that are no characters, as WebDriver writes them. */
const named: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
}

interface KeyAction {
  type: 'keyDown' | 'keyUp'
  value: string
}

/** One key, or a combination like `Control+v`, as WebDriver's actions. */
export function actionsOf(key: string): KeyAction[] {
  const parts = key === '+' ? ['+'] : key.split('+')
  const values = parts.map((part) => named[part] ?? part)
  return [
    ...values.map((value): KeyAction => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value): KeyAction => ({ type: 'keyUp', value })),
  ]
}
