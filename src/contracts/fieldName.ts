/** What looks like the name of a field in a refusal. Anything else may echo input, as a text or a number does. */
export const FIELD_NAME = /^(?!.*\d{3})[\w.[\]-]{1,60}$/
