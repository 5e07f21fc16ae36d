/** An id or a number inside a right-to-left sentence: in one piece, read from left to right. */
export const isolateLtr = (text: string) => `\u2066${text}\u2069`
