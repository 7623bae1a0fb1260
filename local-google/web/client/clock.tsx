/** The workspace's clock: what time it is there, and buttons to move it on so that reminders go out. */
import { useState } from 'preact/hooks';
import type { ClockView } from '../protocol';
import { type ApiError, get, post, useLoaded } from './api';
import { Refused, TopBar, useSession, Waiting } from './chrome';
import { clockTime, fullTime } from './format';
import { ClockIcon } from './icons';

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

export function ClockPage() {
  const session = useSession().value;
  const { value, error, reload } = useLoaded('clock', () => get<ClockView>('/clock'));
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
        {value.triggers.length > 0 && (
          <section class="clock-triggers">
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
