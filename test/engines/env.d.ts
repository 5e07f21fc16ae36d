interface Window {
  /** The page was kept while somebody was elsewhere, and is this very one. */
  kept?: boolean
}
