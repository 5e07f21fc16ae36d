import type { Marks } from './useMarks.ts'

const RADIUS = 84
const CENTRE = 100

/**
 * Sixty seconds, from the top clockwise. What is left shrinks back to the top, over the refresh point and
 * into the margin. For the eye alone: the words beside it say the same.
 */
export function Ring({ leftMs, marks }: { leftMs: number; marks: Marks | undefined }) {
  const refreshAngle = (marks?.refreshMs ?? 0) * (360 / 60_000)
  return (
    <svg className="lifetime-ring" viewBox="0 0 200 200" aria-hidden="true">
      <Arc part="track" seconds={60} />
      {marks && <Arc part="margin" seconds={marks.marginMs / 1000} />}
      <Arc part="left" seconds={Math.min(60, leftMs / 1000)} />
      {marks && (
        <path
          data-part="refresh"
          d="M100 26 l-7 -13 h14 z"
          transform={`rotate(${refreshAngle} ${CENTRE} ${CENTRE})`}
        />
      )}
    </svg>
  )
}

function Arc({ part, seconds }: { part: 'track' | 'margin' | 'left'; seconds: number }) {
  // a dash of no length still has its round end
  if (seconds <= 0) return null
  return (
    <circle
      data-part={part}
      cx={CENTRE}
      cy={CENTRE}
      r={RADIUS}
      pathLength={60}
      strokeDasharray={`${seconds} 60`}
      transform={`rotate(-90 ${CENTRE} ${CENTRE})`}
    />
  )
}
