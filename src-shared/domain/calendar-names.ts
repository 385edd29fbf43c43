/** Month names by locale and length, January first: the Royal Institute's forms and abbreviations. */
export const MONTH_NAMES = {
  th: {
    long: [
      'มกราคม',
      'กุมภาพันธ์',
      'มีนาคม',
      'เมษายน',
      'พฤษภาคม',
      'มิถุนายน',
      'กรกฎาคม',
      'สิงหาคม',
      'กันยายน',
      'ตุลาคม',
      'พฤศจิกายน',
      'ธันวาคม',
    ],
    short: ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'],
  },
  en: {
    long: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
} as const;

const monthByName = new Map(
  Object.values(MONTH_NAMES)
    .flatMap(({ long, short }) => [long, short])
    .flatMap((names) => names.map((name, index) => [bareName(name), index + 1] as const)),
);

function bareName(name: string): string {
  return name.replace(/[.\s]/g, '').toLowerCase();
}

/** The month, 1–12, that a long or short Thai or English name means; dots, spaces and case make no difference. */
export function monthNamed(name: string): number | undefined {
  return monthByName.get(bareName(name));
}
