/** "in 7 seconds". */
export function inSeconds(seconds: number, locale: string): string {
  return new Intl.RelativeTimeFormat(locale).format(seconds, 'second')
}
