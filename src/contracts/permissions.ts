/** What a caller may do with the secrets of a key. */
export const secretPermissions = ['list', 'create', 'revoke'] as const
/**
 * An action on the secrets of an API key. Cardmint's own addition to the wire: a backend may send it with the list.
 */
export type SecretPermission = (typeof secretPermissions)[number]
