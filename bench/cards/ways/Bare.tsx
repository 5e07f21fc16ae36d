/** What the browser does by itself: the measure of cost, and of nothing else. */
export const Bare = () => (
  <>
    <input name="number" aria-label="Number" />
    <input name="expiry" aria-label="Expiry" />
    <input name="securityCode" aria-label="Security code" />
  </>
)
