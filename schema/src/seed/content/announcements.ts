/** What the demo's organisations announce (C1). Days are counted from the anchor day. */
export const ANNOUNCEMENTS = [
  {
    key: 'city-first-round',
    by: 'city-admin',
    from: -2,
    until: 9,
    important: true,
    roles: ['teacher', 'school_admin'],
    place: null,
    title: '第一轮选课正在进行，请在截止前确认课单',
    titleEn: 'The first round is open: check your list before it closes',
    body: `各位老师：

第一轮选课已经开放。截止之前可以自由增删；面授班不足 **30 人** 会在截止时停开，选了的老师可以在补选轮另选。

- 缺多少学时，看首页的“今年的学时”；
- 不知道选什么，看[课程超市](/supermarket)的“为您推荐”；
- 选好以后，在[我的课单](/list)核对一遍。

补选轮 **只能增加、不能删除**，要删除请找本校继续教育管理员。`,
    bodyEn: `The first round is open. Until it closes you add and delete freely. A face-to-face class with fewer than **30** people is cancelled then, and its teachers choose again in the makeup round.

- What you still need stands on your home page.
- Not sure what to choose? See *Recommended* in the [supermarket](/supermarket).
- When you are done, check [my list](/list).

In the makeup round you can **only add**. To delete, ask your school admin.`,
  },
  {
    key: 'city-capability',
    by: 'city-admin',
    from: -9,
    until: 40,
    important: false,
    roles: ['teacher'],
    place: null,
    title: '能力提升工程：先做诊断，再选课',
    titleEn: 'Capability programme: the diagnostic comes first',
    body: `范围内的老师请先在[能力提升工程](/programme)完成诊断，约 20 分钟。答案随写随存，中断了可以接着做，不多占一次机会。

诊断结果确认以后，平台会给出不少于 50 学时的课程包。`,
    bodyEn: `If the programme concerns you, begin with the [diagnostic](/programme); it takes some 20 minutes. Answers are kept as you give them, and an interruption costs no chance.

Once the result is confirmed, you are offered a bundle of at least 50 hours.`,
  },
  {
    key: 'district-materials',
    by: 'district-admin',
    from: -1,
    until: 12,
    important: false,
    roles: ['school_admin'],
    place: 'own',
    title: '请各校核对教师名单',
    titleEn: null,
    body: `请学校管理员在第一轮截止前核对本校教师名单：

1. 新调入的老师是否已经在册；
2. 任教学段、学科是否正确，它们决定推荐什么课程；
3. 还没有选课的老师，请逐一提醒。`,
    bodyEn: null,
  },
  {
    key: 'city-year-end',
    by: 'city-admin',
    from: 5,
    until: 40,
    important: false,
    roles: ['school_admin', 'district_admin'],
    place: null,
    title: '（草稿）年度验证时间安排',
    titleEn: null,
    body: '年度验证的时间安排，待确认后发布。',
    bodyEn: null,
  },
] as const;
