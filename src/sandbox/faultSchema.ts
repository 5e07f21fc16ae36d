import * as v from 'valibot'

/**
 * What a fault that comes over HTTP may set. Others have a meaning to browsers, such as `Set-Cookie`,
 * which holds for every port of localhost, and would outlive the sandbox.
 */
const faultHeader =
  /^(?:allow|content-encoding|content-language|content-type|date|etag|last-modified|location|retry-after|server|trace-id|via|www-authenticate|(?:x-)?ratelimit(?:-[a-z]+)?|x-(?:correlation|request|trace)-id)$/i

/** A fault as JSON can say it: `path` is a string, the headers are harmless, the rest as in the library. */
export const faultSchema = v.strictObject({
  match: v.optional(
    v.strictObject({
      method: v.optional(v.union([v.string(), v.array(v.string())])),
      path: v.optional(v.string()),
    }),
  ),
  times: v.optional(v.number()),
  status: v.optional(v.number()),
  body: v.optional(v.unknown()),
  headers: v.optional(
    v.record(
      v.pipe(
        v.string(),
        v.regex(faultHeader, ({ input }) => `a fault over HTTP cannot set the header "${input}"`),
      ),
      v.string(),
    ),
  ),
  latencyMs: v.optional(v.number()),
  drop: v.optional(v.boolean()),
  malformed: v.optional(v.boolean()),
  emptyBody: v.optional(v.boolean()),
  contentType: v.optional(v.string()),
  afterProcessing: v.optional(v.boolean()),
})
