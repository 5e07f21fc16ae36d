/** `https://…/errors#invalid-id` → `invalid-id`; an empty string where there is no fragment. */
export function problemFragment(type: string | undefined): string {
  return type?.split('#')[1] ?? ''
}
