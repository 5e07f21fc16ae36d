import { configure } from '@testing-library/react'

// Testing Library gives up after one second, which a busy machine takes for a screen.
configure({ asyncUtilTimeout: 10_000 })
