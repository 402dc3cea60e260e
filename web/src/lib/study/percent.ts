/** A share as whole per cent; what is almost all is never called all, what is almost none never none. */
export const percent = (share: number): string => {
  const whole = Math.round(share * 100);
  if (whole === 100 && share < 1) return '99%';
  return whole === 0 && share > 0 ? '<1%' : `${whole}%`;
};
