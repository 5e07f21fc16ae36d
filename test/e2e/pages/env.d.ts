interface Window {
  /** How a test reaches into the page, also where nobody can click: it hides, or its time stands still. */
  controls: {
    /** Of each component's lease; `none` before there is one. */
    status: () => string[]
    /** Through the component with this index. */
    claim: (index: number) => Promise<string>
    mount: (mounted: boolean) => void
  }
  /** Milliseconds that the page's clocks are ahead of the browser's. */
  ahead: number
}
