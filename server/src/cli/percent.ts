/** A share from 0 to 1 for people: `97 %`. Only the whole is 100 %, and only nothing is 0 %. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (share < 1 && rounded === 100) {
    return '99 %';
  }
  return share > 0 && rounded === 0 ? '1 %' : `${rounded} %`;
}
