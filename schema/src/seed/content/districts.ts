/** A district with its region code (first six digits of the national ids issued there) and names its schools use. */
export interface DistrictContent {
  readonly name: string;
  readonly nameEn: string;
  readonly regionCode: string;
  readonly streets: readonly string[];
  /** Names of places, turned into school names by stage. */
  readonly places: readonly string[];
}

export const DISTRICTS = {
  yuexiu: {
    name: '越秀区',
    nameEn: 'Yuexiu',
    regionCode: '440104',
    streets: ['北京街', '流花街', '大塘街', '梅花村街'],
    places: ['东濠', '六脉', '云泉', '镇海', '朝晖', '书院'],
  },
  haizhu: {
    name: '海珠区',
    nameEn: 'Haizhu',
    regionCode: '440105',
    streets: ['赤岗街', '滨江街', '江南中街', '新港街'],
    places: ['珠岛', '晓湾', '石溪', '潮汐', '果林', '琶影'],
  },
  liwan: {
    name: '荔湾区',
    nameEn: 'Liwan',
    regionCode: '440103',
    streets: ['沙面街', '逢源街', '昌华街', '花地街'],
    places: ['荔涌', '泮塘', '花汀', '骑楼', '西堤', '恩泽'],
  },
  tianhe: {
    name: '天河区',
    nameEn: 'Tianhe',
    regionCode: '440106',
    streets: ['石牌街', '员村街', '车陂街', '珠吉街'],
    places: ['科韵', '火炉山', '棠溪', '银定', '岑林', '凌塘'],
  },
  baiyun: {
    name: '白云区',
    nameEn: 'Baiyun',
    regionCode: '440111',
    streets: ['景泰街', '同和街', '太和镇', '江高镇'],
    places: ['云麓', '鹤岭', '金沙', '帽峰', '榕荫', '流溪湾'],
  },
  huangpu: {
    name: '黄埔区',
    nameEn: 'Huangpu',
    regionCode: '440112',
    streets: ['鱼珠街', '萝岗街', '长岭街', '新龙镇'],
    places: ['香雪', '长洲', '玉岩湖', '天鹿', '永和', '知新'],
  },
  panyu: {
    name: '番禺区',
    nameEn: 'Panyu',
    regionCode: '440113',
    streets: ['市桥街', '大石街', '沙湾街', '石楼镇'],
    places: ['莲峰', '沙涌', '青萝', '星海湾', '禺山', '余荫'],
  },
  huadu: {
    name: '花都区',
    nameEn: 'Huadu',
    regionCode: '440114',
    streets: ['新华街', '花山镇', '狮岭镇', '炭步镇'],
    places: ['云岭', '芙蓉', '田美', '九潭', '红棉', '盘古'],
  },
  nansha: {
    name: '南沙区',
    nameEn: 'Nansha',
    regionCode: '440115',
    streets: ['南沙街', '黄阁镇', '横沥镇', '万顷沙镇'],
    places: ['蕉门', '湿地', '凫洲', '金隆', '潮平', '灵山岛'],
  },
  conghua: {
    name: '从化区',
    nameEn: 'Conghua',
    regionCode: '440117',
    streets: ['街口街', '江埔街', '温泉镇', '太平镇'],
    places: ['流溪', '碧水', '石门', '荔乡', '云台', '雅居'],
  },
  zengcheng: {
    name: '增城区',
    nameEn: 'Zengcheng',
    regionCode: '440118',
    streets: ['荔城街', '永宁街', '新塘镇', '派潭镇'],
    places: ['挂绿', '何仙', '白水', '增江', '凤凰', '正果'],
  },
} as const satisfies Record<string, DistrictContent>;

export type DistrictKey = keyof typeof DISTRICTS;
export const DISTRICT_KEYS = Object.keys(DISTRICTS) as DistrictKey[];
