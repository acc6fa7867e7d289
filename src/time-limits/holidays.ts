/** One year's holidays as the State Council announced them: from a day to a day, and the rest days that are worked instead. */
export interface YearOfHolidays {
  /** The notice of the General Office of the State Council. */
  notice: string;
  holidays: readonly { name: string; from: string; to: string }[];
  /** 调休上班: Saturdays and Sundays on which offices work. */
  worked: readonly string[];
}

/** The years whose arrangement is known. A year that is not here has only its weekends, and every answer that rests on it says so. */
// biome-ignore format: the table reads as a table
export const HOLIDAYS: Readonly<Record<number, YearOfHolidays>> = {
  2024: {
    notice: '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号，2023-10-25）',
    holidays: [
      { name: '元旦',   from: '2024-01-01', to: '2024-01-01' },
      { name: '春节',   from: '2024-02-10', to: '2024-02-17' },
      { name: '清明节', from: '2024-04-04', to: '2024-04-06' },
      { name: '劳动节', from: '2024-05-01', to: '2024-05-05' },
      { name: '端午节', from: '2024-06-10', to: '2024-06-10' },
      { name: '中秋节', from: '2024-09-15', to: '2024-09-17' },
      { name: '国庆节', from: '2024-10-01', to: '2024-10-07' },
    ],
    worked: ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
  },
  2025: {
    notice: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号，2024-11-12）',
    holidays: [
      { name: '元旦',           from: '2025-01-01', to: '2025-01-01' },
      { name: '春节',           from: '2025-01-28', to: '2025-02-04' },
      { name: '清明节',         from: '2025-04-04', to: '2025-04-06' },
      { name: '劳动节',         from: '2025-05-01', to: '2025-05-05' },
      { name: '端午节',         from: '2025-05-31', to: '2025-06-02' },
      { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08' },
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    notice: '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）',
    holidays: [
      { name: '元旦',   from: '2026-01-01', to: '2026-01-03' },
      { name: '春节',   from: '2026-02-15', to: '2026-02-23' },
      { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
      { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
      { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
      { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
      { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};
