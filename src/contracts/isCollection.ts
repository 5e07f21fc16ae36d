import { isRecord } from './isRecord.ts'

/**
 * Tells whether an answer can be a HAL collection. It may lack its secrets; what has other fields only, such as an
 * error with status 200, is not an empty one.
 */
export function isCollection(json: unknown): boolean {
  if (!isRecord(json) || Array.isArray(json['_embedded'])) return false
  const { length } = Object.keys(json)
  return length === 0 || ['_embedded', '_links', 'permissions'].some((name) => name in json)
}
