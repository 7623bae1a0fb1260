/** Icons, drawn for this project: the look of the tools people know, without anybody's logos. */
import type { ComponentChildren } from 'preact';

function Icon({ size = 24, children }: { size?: number; children: ComponentChildren }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const Sheet = ({ color }: { color: string }) => (
  <>
    <path
      d="M5 2h10l5 5v13.5A1.5 1.5 0 0 1 18.5 22h-13A1.5 1.5 0 0 1 4 20.5V3.5A1.5 1.5 0 0 1 5.5 2z"
      fill={color}
    />
    <path d="M15 2v3.5A1.5 1.5 0 0 0 16.5 7H20z" fill="#fff" opacity=".45" />
  </>
);

export const SheetIcon = ({ size }: { size?: number }) => (
  <Icon size={size}>
    <Sheet color="#188038" />
    <path d="M7.5 11h9v7.5h-9zM7.5 14.75h9M12 11v7.5" fill="none" stroke="#fff" stroke-width="1.3" />
  </Icon>
);

export const FormIcon = ({ size }: { size?: number }) => (
  <Icon size={size}>
    <Sheet color="#7248b9" />
    <path d="M10.5 11.5H17M10.5 14.75H17M10.5 18H17" stroke="#fff" stroke-width="1.4" />
    <path d="M7.2 11.5h1.4M7.2 14.75h1.4M7.2 18h1.4" stroke="#fff" stroke-width="1.8" />
  </Icon>
);

export const MailIcon = ({ size }: { size?: number }) => (
  <Icon size={size}>
    <rect x="2.5" y="5" width="19" height="14" rx="2" fill="#d93025" />
    <path d="M4 7.5l8 6 8-6" fill="none" stroke="#fff" stroke-width="1.7" stroke-linejoin="round" />
  </Icon>
);

export const DriveIcon = ({ size }: { size?: number }) => (
  <Icon size={size}>
    <path
      d="M3 6.5A1.5 1.5 0 0 1 4.5 5h5l2 2.2h8A1.5 1.5 0 0 1 21 8.7v8.8A1.5 1.5 0 0 1 19.5 19h-15A1.5 1.5 0 0 1 3 17.5z"
      fill="#e8a600"
    />
    <path d="M3 10h18v7.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5z" fill="#fbbc04" />
  </Icon>
);

export const FolderIcon = ({ size }: { size?: number }) => (
  <Icon size={size}>
    <path
      d="M3 6.5A1.5 1.5 0 0 1 4.5 5h5l2 2.2h8A1.5 1.5 0 0 1 21 8.7v8.8A1.5 1.5 0 0 1 19.5 19h-15A1.5 1.5 0 0 1 3 17.5z"
      fill="currentColor"
    />
  </Icon>
);

export const ClockIcon = ({ size }: { size?: number }) => (
  <Icon size={size}>
    <circle cx="12" cy="12" r="9.5" fill="#1a73e8" />
    <path d="M12 6.5V12l3.7 2.2" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round" />
  </Icon>
);

export const PhoneIcon = ({ size }: { size?: number }) => (
  <Icon size={size}>
    <rect x="6.5" y="2" width="11" height="20" rx="2.5" fill="#188038" />
    <path d="M8 5h8v12H8z" fill="#fff" />
    <path d="M10.8 19.6h2.4" stroke="#fff" stroke-width="1.4" stroke-linecap="round" />
  </Icon>
);

export const PictureIcon = ({ size }: { size?: number }) => (
  <Icon size={size}>
    <rect x="3" y="4" width="18" height="16" rx="2" fill="#d93025" />
    <path d="M5.5 17l4-5.5 3 4 2.2-2.7 3.8 4.2z" fill="#fff" />
  </Icon>
);

export const PdfIcon = ({ size }: { size?: number }) => (
  <Icon size={size}>
    <Sheet color="#c5221f" />
    <path d="M7.5 12.5h9M7.5 15.5h9M7.5 18.5h5" stroke="#fff" stroke-width="1.3" />
  </Icon>
);

export const VideoIcon = ({ size }: { size?: number }) => (
  <Icon size={size}>
    <rect x="3" y="5" width="18" height="14" rx="2" fill="#c2185b" />
    <path d="M10 9v6l5-3z" fill="#fff" />
  </Icon>
);

export const FileIcon = ({ size }: { size?: number }) => (
  <Icon size={size}>
    <Sheet color="#5f6368" />
  </Icon>
);

export const AppIcon = ({ size }: { size?: number }) => (
  <Icon size={size}>
    <rect x="1" y="1" width="22" height="22" rx="6" fill="#1a73e8" />
    <path d="M7 8.5h10M7 12h10M7 15.5h6" stroke="#fff" stroke-width="2" stroke-linecap="round" />
  </Icon>
);

const Line = ({ d, size }: { d: string; size?: number }) => (
  <Icon size={size}>
    <path
      d={d}
      fill="none"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </Icon>
);

export const LockIcon = ({ size }: { size?: number }) => (
  <Line size={size} d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />
);
export const CloseIcon = ({ size }: { size?: number }) => <Line size={size} d="M6 6l12 12M18 6L6 18" />;
export const PlusIcon = ({ size }: { size?: number }) => <Line size={size} d="M12 5v14M5 12h14" />;
export const MenuIcon = ({ size }: { size?: number }) => <Line size={size} d="M5 7h14M5 12h14M5 17h14" />;
export const NoteIcon = ({ size }: { size?: number }) => (
  <Line size={size} d="M5 5h14v10l-4 4H5zM15 19v-4h4M8 9h8M8 12h5" />
);
export const BackIcon = ({ size }: { size?: number }) => <Line size={size} d="M19 12H5m6-6l-6 6 6 6" />;
export const UploadIcon = ({ size }: { size?: number }) => (
  <Line size={size} d="M12 16V4m-5 5l5-5 5 5M4 20h16" />
);
export const DownloadIcon = ({ size }: { size?: number }) => (
  <Line size={size} d="M12 4v12m-5-5l5 5 5-5M4 20h16" />
);
export const ClipIcon = ({ size }: { size?: number }) => (
  <Line
    size={size}
    d="M19 11l-7.5 7.5a4.2 4.2 0 0 1-6-6L13 5a2.8 2.8 0 0 1 4 4l-7.5 7.5a1.3 1.3 0 0 1-2-2L14 8"
  />
);
export const InboxIcon = ({ size }: { size?: number }) => (
  <Line size={size} d="M4 4h16v16H4zM4 14h4.5a3.5 3.5 0 0 0 7 0H20" />
);
export const SendIcon = ({ size }: { size?: number }) => (
  <Line size={size} d="M4 5l17 7-17 7 2.5-7zM6.5 12H13" />
);
export const PeopleIcon = ({ size }: { size?: number }) => (
  <Line
    size={size}
    d="M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14a6.5 6.5 0 0 1 3.5 6"
  />
);

/** The icon of a Drive entry. */
export function IconOf({ mimeType, size }: { mimeType: string; size?: number }) {
  if (mimeType === 'application/vnd.google-apps.folder') return <FolderIcon size={size} />;
  if (mimeType === 'application/vnd.google-apps.spreadsheet') return <SheetIcon size={size} />;
  if (mimeType === 'application/vnd.google-apps.form') return <FormIcon size={size} />;
  if (mimeType.startsWith('image/')) return <PictureIcon size={size} />;
  if (mimeType.startsWith('video/')) return <VideoIcon size={size} />;
  if (mimeType === 'application/pdf') return <PdfIcon size={size} />;
  return <FileIcon size={size} />;
}
