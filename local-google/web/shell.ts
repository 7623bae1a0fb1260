/** The one HTML page that every address of the web interface starts from; the client draws the rest. */
export const SHELL = `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>local-google</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%231a73e8'/%3E%3Cpath d='M9 11h14M9 16h14M9 21h9' stroke='white' stroke-width='3' stroke-linecap='round'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/assets/main.css">
</head>
<body>
<div id="app"></div>
<noscript>Halaman ini memerlukan JavaScript.</noscript>
<script src="/assets/main.js"></script>
</body>
</html>
`;

export const SHELL_POLICY = [
  "default-src 'self'",
  // jspreadsheet puts one handler into its HTML, `return false`; this is its hash.
  "script-src 'self' 'unsafe-hashes' 'sha256-GZIcz60Uwd6wT3vaYke/atSr53TehbYAPepOa3d03Vw='",
  // The grid sets widths and colours as inline styles.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');
