/** Drive: folders as a grid of cards with previews, and one file by itself. */
import { useEffect, useState } from 'preact/hooks';
import type { FileView, FolderView } from '../protocol';
import { get, home, useLoaded } from './api';
import { Refused, TopBar, useSession, Waiting } from './chrome';
import { shortDate, sizeText } from './format';
import { DownloadIcon, DriveIcon, FolderIcon, IconOf, PeopleIcon } from './icons';
import { useRevision } from './revision';

const FOLDER = 'application/vnd.google-apps.folder';

export function DrivePage({ id }: { id: string }) {
  const session = useSession().value;
  const { value: folder, error, reload } = useLoaded(id, () => get<FolderView>(`/drive/folders/${id}`));
  useRevision(reload);
  if (error) return <Refused error={error} session={session} />;
  const link = (to: string, text: string, icon: preact.JSX.Element) => (
    <a href={`${home}/drive/folders/${to}`} aria-current={folder?.id === to ? 'page' : undefined}>
      {icon}
      {text}
    </a>
  );
  const folders = folder?.entries.filter((one) => one.mimeType === FOLDER) ?? [];
  const files = folder?.entries.filter((one) => one.mimeType !== FOLDER) ?? [];
  return (
    <div class="drive">
      <TopBar icon={<DriveIcon size={28} />} title="Drive" session={session} />
      <nav class="drive-places" aria-label="Tempat">
        {link('saya', 'Drive Saya', <FolderIcon size={20} />)}
        {link('dibagikan', 'Dibagikan kepada saya', <PeopleIcon size={20} />)}
      </nav>
      <main class="drive-content">
        {!folder ? (
          <Waiting />
        ) : (
          <>
            <Path path={folder.path.length ? folder.path : [{ id: folder.id, name: folder.name }]} />
            {folder.entries.length === 0 && <p class="muted drive-empty">Folder ini kosong.</p>}
            {folders.length > 0 && (
              <section aria-label="Folder">
                <h2>Folder</h2>
                <div class="drive-folders">
                  {folders.map((one) => (
                    <a key={one.id} class="drive-folder" href={one.address}>
                      <FolderIcon size={22} />
                      <span>{one.name}</span>
                    </a>
                  ))}
                </div>
              </section>
            )}
            {files.length > 0 && (
              <section aria-label="File">
                <h2>File</h2>
                <div class="drive-files">
                  {files.map((one) => (
                    <FileCard key={one.id} file={one} />
                  ))}
                </div>
              </section>
            )}
          </>
        )}
      </main>
    </div>
  );
}

function Path({ path }: { path: { id: string; name: string }[] }) {
  return (
    <nav class="drive-path" aria-label="Lokasi">
      {path.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && <span class="muted"> › </span>}
          {index < path.length - 1 ? (
            <a href={`${home}/drive/folders/${id}`}>{name}</a>
          ) : (
            <strong>{name}</strong>
          )}
        </span>
      ))}
    </nav>
  );
}

function FileCard({ file }: { file: FileView }) {
  const [isBroken, setBroken] = useState(false);
  const isPicture = file.mimeType.startsWith('image/') && file.rawAddress && !isBroken;
  return (
    <a class="drive-file" href={file.address} title={file.name}>
      <span class="drive-file-name">
        <IconOf mimeType={file.mimeType} size={20} />
        <span>{file.name}</span>
      </span>
      <span class="drive-file-preview">
        {isPicture ? (
          <img src={file.rawAddress} alt="" loading="lazy" onError={() => setBroken(true)} />
        ) : (
          <IconOf mimeType={file.mimeType} size={56} />
        )}
      </span>
      <span class="muted drive-file-date">{shortDate(file.updatedAt)}</span>
    </a>
  );
}

export function FilePage({ id }: { id: string }) {
  const session = useSession().value;
  const { value: file, error } = useLoaded(id, () =>
    get<FileView & { path: { id: string; name: string }[] }>(`/drive/files/${id}`),
  );
  const elsewhere = file && !file.rawAddress ? file.address : undefined;
  useEffect(() => {
    // `…/open?id=` may name a folder, a spreadsheet or a form, which have pages of their own.
    if (elsewhere) location.replace(elsewhere);
  }, [elsewhere]);
  if (error) return <Refused error={error} session={session} />;
  if (!file || !session || !file.rawAddress) return <Waiting />;
  const owner = session.accounts.find((one) => one.email === file.ownerEmail)?.name ?? file.ownerEmail;
  return (
    <div class="file-page">
      <TopBar icon={<IconOf mimeType={file.mimeType} size={28} />} title={file.name} session={session}>
        <a class="button" href={`${file.rawAddress}?download=1`} download={file.name}>
          <DownloadIcon size={18} /> Download
        </a>
      </TopBar>
      <section class="file-facts" aria-label="Keterangan file">
        <Path path={file.path} />
        <span class="muted">
          {sizeText(file.sizeBytes)} · diubah {shortDate(file.updatedAt)} · pemilik {owner}
        </span>
      </section>
      <main class="file-view">
        <FileContent file={file} address={file.rawAddress} />
      </main>
    </div>
  );
}

function FileContent({ file, address }: { file: FileView; address: string }) {
  const { mimeType, name } = file;
  if (mimeType.startsWith('image/')) return <img src={address} alt={name} />;
  // biome-ignore lint/a11y/useMediaCaption: the files are the people's own, and have no captions.
  if (mimeType.startsWith('video/')) return <video src={address} controls />;
  // biome-ignore lint/a11y/useMediaCaption: as above.
  if (mimeType.startsWith('audio/')) return <audio src={address} controls />;
  if (mimeType === 'application/pdf' || mimeType.startsWith('text/plain'))
    return <iframe src={address} title={name} />;
  return (
    <div class="file-none">
      <IconOf mimeType={mimeType} size={72} />
      <p>Tidak ada pratinjau untuk file ini.</p>
    </div>
  );
}
