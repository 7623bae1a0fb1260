/** A phone on the desk: the same pages as small as a phone shows them, and what works there. */
import type { HomeView } from '../protocol';
import { get, home, leadTo, useLoaded } from './api';
import { Refused, TopBar, useSession, Waiting } from './chrome';
import { PhoneIcon } from './icons';
import { PHONE_FRAME } from './phone';

const OWN = [
  { label: 'Beranda', address: home },
  { label: 'Email', address: `${home}/mail` },
  { label: 'Drive', address: `${home}/drive` },
];

export function PhonePage() {
  const session = useSession().value;
  const { value, error } = useLoaded('home', () => get<HomeView>('/home'));
  if (error) return <Refused error={error} session={session} />;
  if (!value || !session) return <Waiting />;
  const links = value.links.map(({ label, address }) => ({ label, address: leadTo(address) }));
  return (
    <>
      <TopBar icon={<PhoneIcon size={28} />} title="Ponsel" session={session} />
      <main class="phone-page">
        <section class="phone-facts" aria-label="Yang dapat dilakukan di ponsel">
          <p>Di ponsel berjalan: formulir dengan unggahan file, email, Drive, dan aplikasi web.</p>
          <p>
            Spreadsheet dapat dibaca dan diketik. Menu, sidebar, dan dialog buatan skrip tidak ada di sana,
            sama seperti di Google.
          </p>
          <h2>Buka di ponsel</h2>
          <ul>
            {[...OWN, ...links].map(({ label, address }) => (
              <li key={address}>
                <a href={address} target={PHONE_FRAME}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </section>
        <iframe class="phone" name={PHONE_FRAME} title="Layar ponsel" src={home} />
      </main>
    </>
  );
}
