import type { MeasureStatus } from '../../domain/measure-status.ts';

/** Strokes and areas in a circle of radius 1. */
interface Sign {
  readonly lines?: readonly (readonly (readonly [number, number])[])[];
  readonly areas?: readonly (readonly (readonly [number, number])[])[];
  readonly dots?: readonly (readonly [number, number])[];
  readonly letter?: string;
}

/** How a status is told: by its colour and, for who can't tell colours apart, by its sign. */
export interface StatusLook {
  readonly colour: string;
  readonly sign: Sign;
}

/** The signs mean what those of the text message mean; the page's background is light in every theme. */
const LOOKS: Readonly<Record<MeasureStatus, StatusLook>> = {
  achieved: {
    colour: '#0b6b3a',
    sign: {
      lines: [
        [
          [-0.48, 0.02],
          [-0.12, 0.38],
          [0.5, -0.36],
        ],
      ],
    },
  },
  'on-track': {
    colour: '#1f8a50',
    sign: {
      areas: [
        [
          [0, -0.56],
          [0.52, 0.36],
          [-0.52, 0.36],
        ],
      ],
    },
  },
  ongoing: {
    colour: '#1f6fc4',
    sign: {
      dots: [
        [-0.45, 0],
        [0, 0],
        [0.45, 0],
      ],
    },
  },
  behind: {
    colour: '#cf3311',
    sign: {
      areas: [
        [
          [0, 0.56],
          [0.52, -0.36],
          [-0.52, -0.36],
        ],
      ],
    },
  },
  'at-risk': {
    colour: '#b4530a',
    sign: {
      lines: [
        [
          [-0.5, -0.3],
          [0, 0.3],
          [0.5, -0.3],
        ],
      ],
    },
  },
  near: {
    colour: '#3f7f1f',
    sign: {
      lines: [
        [
          [-0.5, -0.2],
          [0.5, -0.2],
        ],
        [
          [-0.5, 0.25],
          [0.5, 0.25],
        ],
      ],
    },
  },
  below: {
    colour: '#cc6d00',
    sign: {
      lines: [
        [
          [0, -0.52],
          [0, 0.12],
        ],
      ],
      dots: [[0, 0.48]],
    },
  },
  missed: {
    colour: '#86101f',
    sign: {
      lines: [
        [
          [-0.4, -0.4],
          [0.4, 0.4],
        ],
        [
          [-0.4, 0.4],
          [0.4, -0.4],
        ],
      ],
    },
  },
  stale: {
    colour: '#8f7300',
    sign: {
      lines: [
        [
          [0, -0.55],
          [0, 0.05],
          [0.42, 0.3],
        ],
      ],
    },
  },
  'no-data': { colour: '#7b8592', sign: { letter: '?' } },
  'not-due': {
    colour: '#5f6975',
    sign: {
      areas: [
        [
          [-0.42, -0.52],
          [0.42, -0.52],
          [0, 0],
        ],
        [
          [0, 0],
          [0.42, 0.52],
          [-0.42, 0.52],
        ],
      ],
    },
  },
  unclassed: {
    colour: '#7b8592',
    sign: {
      lines: [
        [
          [-0.4, 0],
          [0.4, 0],
        ],
      ],
    },
  },
};

const MIXED: StatusLook = {
  colour: '#44546a',
  sign: {
    areas: [
      [
        [0, -0.55],
        [0.55, 0],
        [0, 0.55],
        [-0.55, 0],
      ],
    ],
  },
};

/** @param status undefined: in several kinds of its own. */
export const lookOf = (status: MeasureStatus | undefined): StatusLook =>
  status === undefined ? MIXED : LOOKS[status];

/** The colours of the page: dark on light, with contrast enough in sunshine. */
export const PAGE = {
  background: '#fbfbf9',
  ink: '#17202b',
  muted: '#4d5866',
  track: '#dfe3e8',
  line: '#c3c9d1',
} as const;
