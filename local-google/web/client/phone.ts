/** Whether this page is seen on a phone: a small screen without a mouse, or the phone's frame on a big one. */
import { useEffect, useState } from 'preact/hooks';

/** The name of the frame; links open in it by `target`. */
export const PHONE_FRAME = 'phone';

const SMALL = '(max-width: 640px) and (pointer: coarse)';

export const isInPhoneFrame = window.name === PHONE_FRAME;

export function usePhone(): boolean {
  const [isSmall, setSmall] = useState(() => matchMedia(SMALL).matches);
  useEffect(() => {
    const media = matchMedia(SMALL);
    const look = () => setSmall(media.matches);
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return isSmall || isInPhoneFrame;
}
