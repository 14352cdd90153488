import type { Draft } from './request.js';

/** Chapter 1: purpose, basis, scope, principles, grades. Numbers that only the writer knows are left open. */
export function generalText({ names: n, t, issues }: Draft): string {
    const impact = t('National security, social order, the economy, the public', '国家安全、社会秩序、经济建设和公众利益');
    const persons = t('from how many persons on', '达到多少人');
    const outage = t('from how long an outage on', '中断多长时间以上');
    const grade = (level: string, loss: string, harm: string, degree: string) => `
        grade ${level} {
            system_loss ${loss} of ${n.portal}
            harm ${harm} by loss, theft, alteration, forgery of ${n.records}
            impact "${impact}" as ${degree}
            stated todo "${t(`numbers of your own for this grade: ${outage}, ${persons}`, `本单位此级的量化标准：${outage}、数据泄露${persons}`)}"
        }`;
    return `
    general {
        purpose "${t(
            'Be ready for cybersecurity incidents, prevent them, and keep the loss and the harm from them small.',
            '建立健全网络安全事件应急工作机制，预防和减少网络安全事件造成的损失和危害。',
        )}"
        basis law "${t("Cybersecurity Law of the People's Republic of China", '中华人民共和国网络安全法')}", "${t("Emergency Response Law of the People's Republic of China", '中华人民共和国突发事件应对法')}"
        basis plan National${issues ? '' : `, ${n.superior}`}
        basis standard "GB/T 20986-2023"
        scope "${t('Cybersecurity incidents of the networks and information systems that this organisation builds, runs or uses.', '本单位建设、运行、使用的网络和信息系统发生的网络安全事件。')}"
        principle "${t('Who supervises is responsible; who operates is responsible.', '谁主管谁负责、谁运行谁负责。')}"
        principle "${t('Prevention first, joined with response.', '预防为主，平战结合。')}"
        categories gbt_20986_2023
        exclude information_content see "${t('Special plan for information-content security incidents', '信息内容安全事件专项预案')}"

        // ${t('Any one line is enough; the highest grade that is met counts.', '满足一项即可，就高定级。')}
        ${grade('I', 'particularly_serious', 'particularly_serious', 'particularly_serious')}
        ${grade('II', 'serious', 'serious', 'serious')}
        ${grade('III', 'relatively_large', 'relatively_serious', 'relatively_serious')}
        grade IV { otherwise }
    }
`;
}
