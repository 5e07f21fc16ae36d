interface Window {
  queryClient: import('@tanstack/react-query').QueryClient
}
