/** The workspace's clock: what time it is there, and buttons to move it on so that reminders go out. */
import { useState } from 'preact/hooks';
import type { ClockView } from '../protocol';
import { type ApiError, get, post, useLoaded } from './api';
import { Refused, TopBar, useSession, Waiting } from './chrome';
import { clockTime, fullTime } from './format';
import { ClockIcon } from './icons';
import { useRevision } from './revision';

const HOUR = 3600_000;
const STEPS = [
  { label: 'Maju 1 jam', step: HOUR },
  { label: 'Maju 1 hari', step: 24 * HOUR },
  { label: 'Maju 1 minggu', step: 7 * 24 * HOUR },
];
const EVENTS: Record<string, string> = {
  CLOCK: 'Berdasarkan waktu',
  ON_FORM_SUBMIT: 'Saat formulir dikirim',
  ON_OPEN: 'Saat dibuka',
  ON_EDIT: 'Saat diedit',
  ON_CHANGE: 'Saat diubah',
};

const CAUSES: Record<string, string> = {
  menu: 'Menu',
  dialog: 'Dialog',
  'simple trigger': 'Pemicu sederhana',
  trigger: 'Pemicu',
  'sheet trigger': 'Pemicu spreadsheet',
  'web app': 'Aplikasi web',
  editor: 'Editor',
};
const RESULTS = { completed: 'Selesai', failed: 'Gagal', 'timed out': 'Kehabisan waktu' } as const;

export function ClockPage() {
  const session = useSession().value;
  const { value, error, reload } = useLoaded('clock', () => get<ClockView>('/clock'));
  useRevision(reload);
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);
  if (error) return <Refused error={error} session={session} />;
  if (!value) return <Waiting />;
  const advance = async (label: string, step: number) => {
    setBusy(true);
    try {
      const { fired } = await post<{ fired: number }>('/clock', { advance: step });
      setMessage(`${label}: ${fired === 0 ? 'tidak ada pemicu yang' : `${fired} pemicu`} dijalankan.`);
      await reload();
    } catch (problem) {
      setMessage((problem as ApiError).message);
    }
    setBusy(false);
  };
  return (
    <>
      <TopBar icon={<ClockIcon size={28} />} title="Jam" session={session} />
      <main class="clock">
        <p class="clock-time">{clockTime(value.now)} WIB</p>
        <p class="clock-date">{fullTime(value.now)}</p>
        <p class="muted">
          Majukan jam untuk melihat apa yang terjadi kemudian, misalnya pemicu yang berjalan tiap jam. Jam
          tidak dapat dimundurkan.
        </p>
        <div class="clock-buttons">
          {STEPS.map(({ label, step }) => (
            <button
              type="button"
              class="button"
              key={label}
              disabled={isBusy}
              onClick={() => advance(label, step)}
            >
              {label}
            </button>
          ))}
        </div>
        <p role="status" class="clock-message">
          {isBusy ? 'Menjalankan pemicu…' : message}
        </p>
        {value.executions.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone, by keyboard too.
          <section class="clock-triggers" tabIndex={0} aria-label="Eksekusi">
            <h2>Yang terakhir dijalankan</h2>
            <table>
              <thead>
                <tr>
                  <th>Waktu</th>
                  <th>Fungsi</th>
                  <th>Karena</th>
                  <th>Sebagai</th>
                  <th>Hasil</th>
                </tr>
              </thead>
              <tbody>
                {value.executions.map(({ id, at, functionName, surroundings, actor, status }) => (
                  <tr key={id}>
                    <td>{fullTime(at)}</td>
                    <td>
                      <code>{functionName}</code>
                    </td>
                    <td>{CAUSES[surroundings] ?? surroundings}</td>
                    <td>{actor}</td>
                    <td class={status === 'completed' ? undefined : 'is-failed'}>{RESULTS[status]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        {value.triggers.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
          <section class="clock-triggers" tabIndex={0} aria-label="Pemicu">
            <h2>Pemicu</h2>
            <table>
              <thead>
                <tr>
                  <th>Fungsi</th>
                  <th>Peristiwa</th>
                  <th>Dijalankan sebagai</th>
                  <th>Berikutnya</th>
                </tr>
              </thead>
              <tbody>
                {value.triggers.map(({ handler, event, owner, nextAt }, index) => (
                  <tr key={`${index} ${handler}`}>
                    <td>
                      <code>{handler}</code>
                    </td>
                    <td>{EVENTS[event] ?? event}</td>
                    <td>{owner}</td>
                    <td>{nextAt === undefined ? '–' : fullTime(nextAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </main>
    </>
  );
}
