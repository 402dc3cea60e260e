/** A1: who declares courses and, for some, charges for them. */
export interface TrainingOrganisationContent {
  readonly name: string;
  readonly nameEn: string;
  /** The name printed on bills (S13). */
  readonly sealName: string;
  readonly personInCharge: string;
  readonly declares: boolean;
  /** null: charges for itself; otherwise the organisation that bills for it. */
  readonly chargedBy: string | null;
}

export const TRAINING_ORGANISATIONS = {
  remote: {
    name: '羊城教师远程培训中心',
    nameEn: 'Yangcheng Remote Training Centre for Teachers',
    sealName: '羊城教师远程培训中心',
    personInCharge: '梁敬文',
    declares: true,
    chargedBy: null,
  },
  lingnan: {
    name: '岭南师训学院',
    nameEn: 'Lingnan College of Teacher Training',
    sealName: '岭南师训学院继续教育部',
    personInCharge: '何秀芳',
    declares: true,
    chargedBy: null,
  },
  suiyuan: {
    name: '穗园教育技术研究院',
    nameEn: 'Suiyuan Institute of Educational Technology',
    sealName: '穗园教育技术研究院',
    personInCharge: '谢立远',
    declares: true,
    chargedBy: null,
  },
  kapok: {
    name: '木棉教师成长学校',
    nameEn: 'Kapok School of Teacher Development',
    sealName: '木棉教师成长学校',
    personInCharge: '欧阳敏',
    declares: true,
    chargedBy: null,
  },
  screen: {
    name: '南天教育电视台培训部',
    nameEn: 'Nantian Educational Television, Training Department',
    sealName: '南天教育电视台',
    personInCharge: '罗志刚',
    declares: true,
    chargedBy: 'remote',
  },
} as const satisfies Record<string, TrainingOrganisationContent>;

export type TrainingOrganisationKey = keyof typeof TRAINING_ORGANISATIONS;

export const CITY_CENTRE = {
  name: '广州市中小学教师继续教育中心（示例）',
  nameEn: 'Guangzhou Centre for Teachers’ Continuing Education (demo)',
  sealName: '广州市中小学教师继续教育中心',
  personInCharge: '林伯安',
} as const;
