import { loadBrands } from '../../src/card/brand.ts'
import { loadDates } from '../../src/card/expiryMonthYear.ts'

// A test that is not about how brands and dates are loaded finds them there.
await Promise.all([loadBrands(), loadDates()])
