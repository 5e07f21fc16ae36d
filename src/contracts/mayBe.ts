import * as v from 'valibot'

/** A field that an answer may leave out. `null` means the same, as many serializers write it. */
export function mayBe<Schema extends v.GenericSchema>(schema: Schema) {
  // what comes out is what the schema gives, or `undefined`: `null` is replaced
  return v.nullish(schema, () => undefined) as unknown as v.OptionalSchema<Schema, undefined>
}
