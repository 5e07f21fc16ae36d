/** Words of the card form in a frame: around it, and in it while there is no form. */
export const frame = {
  title: 'Card details',
  slow: 'The card form is taking longer than usual to load.',
  reloaded: 'The card form was loaded again, so the card has to be entered again.',
  tryAgain: 'Try again',
  alone: 'This is the card form of another page. It shows nothing when it is opened by itself.',
  stranger: 'This card form may not be shown on this page.',
  errors: {
    'frame-blocked': 'The card form was blocked, so no card can be entered.',
    'frame-failed': "The card form didn't load. Check your connection and try again.",
  },
}
