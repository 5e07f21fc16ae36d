/** Words of the replacement of a secret, beside those of its parts. */
export const rotation = {
  rotate: 'Rotate',
  steps: { create: 'Create', deploy: 'Deploy', verify: 'Verify', revoke: 'Revoke the old one' },
  deployTitle: (newId: string) => `Deploy secret ${newId}`,
  deployText: (oldId: string) =>
    `Put the new secret wherever ${oldId} is used. Both work until you revoke the old one.`,
  valueGone: 'The new value is no longer here. Use the copy that you saved.',
  verifying: 'Verifying…',
  verified: 'The new secret works.',
  verifyFailed: 'A call with the new secret failed. Check the value, then verify again.',
  next: 'Continue',
  ifLeft: {
    create: 'If you stop here, nothing has changed.',
    deploy: 'If you stop here, both secrets keep working. You can continue later.',
    revoke: 'If you stop here, the old secret keeps working for everyone who has it.',
  },
}
