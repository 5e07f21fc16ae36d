import { index, route, type RouteConfig } from '@react-router/dev/routes'

export default [index('routes/wallet.tsx'), route('api/*', 'routes/api.ts')] satisfies RouteConfig
