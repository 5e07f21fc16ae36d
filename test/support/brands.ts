import { loadBrands } from '../../src/card/brand.ts'

// A test that is not about how brands are loaded finds them there.
await loadBrands()
