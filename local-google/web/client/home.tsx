/** The start pages: choosing an account, and one account's overview of where to go. */
import type { HomeView } from '../protocol';
import { account, get, home, leadTo, useLoaded } from './api';
import { Avatar, Refused, TopBar, useSession, useTitle, Waiting } from './chrome';
import { listTime } from './format';
import { AppIcon, ClockIcon, DriveIcon, FolderIcon, FormIcon, MailIcon, PhoneIcon, SheetIcon } from './icons';
import { usePhone } from './phone';
import { wasRead } from './read-mails';
import { useRevision } from './revision';

export function ChooseAccountPage() {
  const { value: session, error } = useSession();
  useTitle(session?.title ?? 'Pilih akun');
  if (error) return <Refused error={error} />;
  if (!session) return <Waiting />;
  return (
    <main class="choose">
      <AppIcon size={48} />
      <h1>{session.title}</h1>
      {session.intro && <p class="choose-intro">{session.intro}</p>}
      <h2>Pilih akun</h2>
      <ul class="choose-list">
        {session.accounts.map(({ email, name, description }, index) => (
          <li key={email}>
            <a class="choose-card" href={`/u/${index}/`}>
              <Avatar name={name} email={email} size={44} />
              <span class="choose-text">
                <strong>{name}</strong>
                <span class="muted">{email}</span>
                {description && <span>{description}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p class="muted">Setiap tab peramban dapat memakai akun yang berbeda.</p>
    </main>
  );
}

function LinkIcon({ address }: { address: string }) {
  if (address.includes('/spreadsheets/')) return <SheetIcon size={32} />;
  if (address.includes('/forms/')) return <FormIcon size={32} />;
  if (address.includes('drive.google.com')) return <FolderIcon size={32} />;
  return <AppIcon size={32} />;
}

export function HomePage() {
  const session = useSession().value;
  const { value, error, reload } = useLoaded('home', () => get<HomeView>('/home'));
  useRevision(reload);
  const isPhone = usePhone();
  if (error) return <Refused error={error} session={session} />;
  if (!value || !session) return <Waiting />;
  const own = session.accounts[account];
  const apps = [
    { label: 'Email', address: `${home}/mail`, icon: <MailIcon size={32} /> },
    { label: 'Drive', address: `${home}/drive`, icon: <DriveIcon size={32} /> },
    { label: 'Jam', address: `${home}/clock`, icon: <ClockIcon size={32} /> },
    ...(isPhone ? [] : [{ label: 'Ponsel', address: `${home}/phone`, icon: <PhoneIcon size={32} /> }]),
  ];
  return (
    <>
      <TopBar icon={null} title={value.title} session={session} />
      <main class="home">
        <section class="home-hello">
          <h2>Halo, {own?.name}</h2>
          {own?.description && <p>{own.description}</p>}
        </section>
        {value.links.length > 0 && (
          <section aria-label="Tautan">
            <ul class="home-links">
              {value.links.map(({ label, description, address }) => (
                <li key={address}>
                  <a class="home-link" href={leadTo(address)}>
                    <LinkIcon address={address} />
                    <span>
                      <strong>{label}</strong>
                      {description && <span class="muted">{description}</span>}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <nav class="home-apps" aria-label="Aplikasi">
          {apps.map(({ label, address, icon }) => (
            <a key={label} href={address}>
              {icon}
              <span>{label}</span>
            </a>
          ))}
        </nav>
        <section class="home-mails">
          <h3>Email terbaru</h3>
          {value.mails.length === 0 && <p class="muted">Belum ada email.</p>}
          <ul>
            {value.mails.map((mail) => (
              <li key={mail.id}>
                <a
                  class={wasRead(mail.id) ? 'home-mail' : 'home-mail is-unread'}
                  href={`${home}/mail#${mail.id}`}
                >
                  <span class="home-mail-from">{mail.fromName}</span>
                  <span class="home-mail-subject">{mail.subject}</span>
                  <time>{listTime(mail.sentAt, session.now)}</time>
                </a>
              </li>
            ))}
          </ul>
          {value.mails.length > 0 && <a href={`${home}/mail`}>Buka kotak masuk</a>}
        </section>
      </main>
    </>
  );
}
