/** A letter as HTML mail: plain tables and inline styles, since mail programs read nothing else; legible on a phone. */
import { renderToString } from 'preact-render-to-string';
import type { Letter } from '../text/letters';

const FONT = { fontFamily: 'Arial, sans-serif', fontSize: '15px', lineHeight: '1.5', color: '#1f2937' };

export function letterHtml(letter: Letter): string {
  return `<!DOCTYPE html>${renderToString(<LetterPage letter={letter} />)}`;
}

function LetterPage({ letter }: { letter: Letter }) {
  return (
    <html lang="id">
      <body style={{ margin: '0', padding: '16px', background: '#f3f4f6' }}>
        <div
          style={{
            ...FONT,
            maxWidth: '600px',
            margin: '0 auto',
            padding: '24px',
            background: '#ffffff',
            borderTop: '4px solid #b45309',
          }}
        >
          <p>{letter.greeting}</p>
          {letter.paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {letter.quote && (
            <blockquote
              style={{
                margin: '16px 0',
                padding: '8px 16px',
                borderLeft: '3px solid #b45309',
                background: '#fffbeb',
              }}
            >
              <strong>{letter.quote.label}</strong>
              <div style={{ whiteSpace: 'pre-wrap' }}>{letter.quote.text}</div>
            </blockquote>
          )}
          <table style={{ width: '100%', margin: '16px 0', borderCollapse: 'collapse' }}>
            <tbody>
              {letter.facts.map(([label, value]) => (
                <tr key={label}>
                  <td
                    style={{
                      padding: '4px 12px 4px 0',
                      color: '#6b7280',
                      verticalAlign: 'top',
                      width: '35%',
                      // Where words may break anywhere, the column would become narrower than its words.
                      overflowWrap: 'normal',
                    }}
                  >
                    {label}
                  </td>
                  <td
                    style={{
                      padding: '4px 0',
                      verticalAlign: 'top',
                      whiteSpace: 'pre-wrap',
                      wordBreak: 'break-word',
                    }}
                  >
                    {value}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {letter.button && (
            <p>
              <a
                href={letter.button.url}
                style={{
                  display: 'inline-block',
                  padding: '12px 24px',
                  background: '#b45309',
                  color: '#ffffff',
                  textDecoration: 'none',
                  borderRadius: '6px',
                  fontWeight: 'bold',
                }}
              >
                {letter.button.label}
              </a>
            </p>
          )}
          <p>{letter.closing}</p>
          <p style={{ marginTop: '24px', fontSize: '12px', color: '#6b7280' }}>{letter.footer}</p>
        </div>
      </body>
    </html>
  );
}
