import type { HourKind } from '#lib/platform/generated/types.js';

export interface RingNeed {
  readonly kind: HourKind;
  readonly needed: number;
  readonly earned: number;
  readonly underWay: number;
  readonly missing: number;
}

/** A piece of the ring, in shares of the whole turn. */
export interface RingArc {
  readonly kind: HourKind;
  readonly state: 'earned' | 'underWay' | 'missing';
  readonly from: number;
  readonly to: number;
}

/**
 * H1 drawn: every kind gets the part of the turn it asks for, filled first by what is earned, then by what is under
 * way; more than is asked for never overflows into the neighbour.
 */
export function ringArcs(needs: readonly RingNeed[]): readonly RingArc[] {
  const whole = needs.reduce((sum, need) => sum + need.needed, 0);
  if (whole <= 0) return [];
  let start = 0;
  return needs.flatMap((need) => {
    const earned = Math.min(need.earned, need.needed);
    const underWay = Math.min(need.underWay, need.needed - earned);
    const pieces = [
      { state: 'earned' as const, hours: earned },
      { state: 'underWay' as const, hours: underWay },
      { state: 'missing' as const, hours: need.needed - earned - underWay },
    ];
    return pieces.flatMap(({ state, hours }) => {
      const from = start;
      start += hours / whole;
      return hours > 0 ? [{ kind: need.kind, state, from, to: start }] : [];
    });
  });
}

const CENTRE = 100;

/** The SVG path of an arc, drawn clockwise from twelve o'clock. */
export function arcPath(from: number, to: number, radius: number): string {
  // A full turn has no direction for SVG: leave a hair open.
  const end = to - from >= 1 ? from + 0.9999 : to;
  const [x1, y1] = onCircle(from, radius);
  const [x2, y2] = onCircle(end, radius);
  const large = end - from > 0.5 ? 1 : 0;
  return `M${x1} ${y1}A${radius} ${radius} 0 ${large} 1 ${x2} ${y2}`;
}

export function onCircle(share: number, radius: number, centre = CENTRE): readonly [number, number] {
  const angle = share * 2 * Math.PI - Math.PI / 2;
  return [round(centre + radius * Math.cos(angle)), round(centre + radius * Math.sin(angle))];
}

const round = (value: number): number => Math.round(value * 100) / 100;
