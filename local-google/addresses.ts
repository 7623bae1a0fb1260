/**
 * Google's addresses of things. Scripts see these, exactly as on Google, so that mails and cells hold real
 * addresses; the web interface leads them to its own pages when they are clicked.
 */
export const addressOf = {
  spreadsheet: (id: string) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
  formEdit: (id: string) => `https://docs.google.com/forms/d/${id}/edit`,
  formView: (id: string) => `https://docs.google.com/forms/d/e/${id}/viewform`,
  responseEdit: (formId: string, responseId: string) =>
    `https://docs.google.com/forms/d/e/${formId}/viewform?edit2=${responseId}`,
  folder: (id: string) => `https://drive.google.com/drive/folders/${id}`,
  file: (id: string) => `https://drive.google.com/file/d/${id}/view?usp=drivesdk`,
  download: (id: string) => `https://drive.google.com/uc?id=${id}&export=download`,
  webApp: (deploymentId: string, isDev: boolean) =>
    `https://script.google.com/macros/s/${deploymentId}/${isDev ? 'dev' : 'exec'}`,
  /** On Google good for some hours only. */
  thumbnail: (id: string) => `https://lh3.googleusercontent.com/drive-storage/${id}=s220`,
} as const;
