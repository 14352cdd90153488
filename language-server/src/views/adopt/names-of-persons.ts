/** Family names that stand for almost everybody; who has another one is asked for by hand. */
const FAMILY =
    '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢骆岳齐梅庄涂祁耿詹关费纪靳童欧甄裴屈鲍覃霍翁隋甘景薄单包司柏宁柯阮桂闵解强柴车房边辛吉饶刁瞿戚丘米池滕晋苑邬臧畅宫来卞娄褚窦云苗花廉岑喻郎奚皮穆湛禹狄贝舒项祝路盛凌虞莫缪应宗郁杭左钮嵇荣荀惠曲封芮储井巫乌巴牧谷仲伊仇栾厉戎祖符韶郜印宿怀蒲邰鄂索卓蔺屠蒙胥闻莘贡劳姬冉宰雍桑濮寿扈燕冀浦尚农晏连茹习宦艾容古戈庾居衡满匡寇阙沃隆师巩晁敖冷阚简饶';
const FAMILY_OF_TWO = /^(欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|宇文|长孙)/;
/** Words of plans that begin like a family name. */
const WORDS =
    /^(安全|安保|安监|安防|高管|高层|高级|常务|常委|任何|马上|金融|白班|方面|方案|石化|文秘|文印|温控|包括|管理|管委|万能|单位|单独|关键|关联|施工|解释|强电|弱电|车间|车辆|房产|边界|宁可|来源|来访|段落|龙头|江苏|江西|江北|江南|田间|武装|武警|向上|齐全|易用|严重|严格|申报|申请|章程|计算|计财|司机|司法|包干|余下|全体|各科|项目|应急|应用|应对|云端|云平|容灾|容量|连接|连续|路由|居民|农业|农村|满足|花名|左右|古籍|卓越|尚未|盛大|简称|简要|索引|印章|印刷|师生|师资|封锁|封堵|储备|储存|牧业|劳动|劳务|冷备|荣誉|习惯|通信)/;
/** What somebody is, not who. */
const OFFICE =
    /[长师员]$|(书记|经理|主管|主任|总监|助理|代表|秘书|干事|院士|教授|处|总工|待定|空缺|人员|单位|中心)$|[科组部处办局室队院所站厅委司]$/;
const OFFICE_WORDS =
    /\b(Office|Officer|Team|Group|Department|Center|Centre|Committee|Desk|Ltd|Manager|Director|Head|Chief|Chair|Engineer|Lead|Leader|Secretary|President|Dean|Administrator|Analyst|Coordinator|Supervisor|Counsel|Nurse|Principal|Controller|Operator|Operations|Security|Information|Network|Duty|Service|Services|System|Systems|Support|Legal|Finance|Human|Resources|Public|Relations|Communications|Technology|Technical|Emergency|Incident|Response|Deputy|Vice|Staff|Board|Vacant|All|Each|Every)\b/i;

const joined = (text: string): string => text.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');

/** What is surely the name of one person, not of an office, where a table has a column for names. */
export function isPersonName(text: string): boolean {
    const plain = joined(text);
    if (/^\p{Script=Han}{2,4}$|^\p{Script=Han}{2,8}·\p{Script=Han}{2,8}$/u.test(plain)) return !OFFICE.test(plain);
    return (
        /^((Dr|Mr|Ms|Mrs|Prof)\.? )?\p{Lu}[\p{L}'’-]+(( (de|da|do|dos|di|du|la|le|van|von|der|den|ter|al|bin|ibn)){0,2} \p{Lu}\.?[\p{L}'’-]*){1,3}$/u.test(
            text,
        ) && !/\b(Office|Team|Group|Department|Center|Centre|Committee|Desk|Ltd)\b/.test(text)
    );
}

/** The same in running text, where nothing else says that a name stands here. */
export function isNameInText(text: string): boolean {
    const plain = joined(text);
    if (!isPersonName(plain) || OFFICE_WORDS.test(plain)) return false;
    if (!/\p{Script=Han}/u.test(plain) || plain.includes('·')) return true;
    if (WORDS.test(plain)) return false;
    return FAMILY_OF_TWO.test(plain) ? [...plain].length >= 3 : FAMILY.includes([...plain][0] ?? ' ') && [...plain].length <= 3;
}

/** What somebody is: `信息科科长`, `Head of networks`. */
export const isOfficeName = (text: string): boolean => OFFICE.test(text) || OFFICE_WORDS.test(text);
