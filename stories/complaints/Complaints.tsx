import type { Complaint } from './complaints.ts'

/** Rows of a page. Storybook's Markdown knows no tables. */
export function Complaints({ rows }: { rows: readonly Complaint[] }) {
  return (
    <div style={{ overflowX: 'auto' }}>
      <table>
        <thead>
          <tr>
            <th>complaint</th>
            <th>answer</th>
            <th>test</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ complaint, answer, test: [file, words] }) => (
            <tr key={complaint}>
              <td>{complaint}</td>
              <td>{answer}</td>
              <td style={{ overflowWrap: 'anywhere' }}>
                <small>
                  {file.split('/').at(-1)}
                  <br />“{words}”
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
