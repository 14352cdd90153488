import type { Draft } from './request.js';

/** Chapters 5 to 8, and what is asked of those below. */
export function upkeepText({ request, names: n, t, above, issues }: Draft): string {
    const day = t('the last time', '最近一次的日期');
    const below =
        request.kind === 'unit'
            ? ''
            : `
    require of each ${n.units} {
        reports to ${n.office} within 1h of discovery when grade I, II, III
        drills every 1y reported to ${n.office}
        reviews every 1y
    }`;
    return `
    investigation {
        led by ${n.office}
        at level I by National.Office with ${n.office}
        at level II, III, IV by ${n.office}
        submit ${t('Summary', '调查报告')} "${t('Investigation and assessment', '事件调查处理和总结评估报告')}" by ${n.office} to ${above} within 30d of end {
            covers cause, nature, impact, responsibility, handling_opinion, improvements
        }
        keep evidence 1y by ${n.team}
    }

    prevention {
        inspection every 3mo by ${n.office} done todo "${day}"
        danger_check every 3mo by ${n.team} done todo "${day}"
        risk_assessment every 1y by ${n.team} done todo "${day}"
        backup of ${n.portal} every 1d by ${n.team} done todo "${day}"
        drill_rule every 1y by ${n.office} reported to ${issues ? 'National.CAC' : above}
        drill ${t('FirstDrill', '首次演练')} "${t('First drill of this plan', '本预案首次演练')}" {
            kind tabletop
            planned todo "${t('day of the first drill', '首次演练日期')}"
            by ${n.office}
            covers ${n.portal}
        }
        training "${t('This plan', '本预案')}" for leaders, all_posts by ${n.office} every 1y done todo "${day}"
        awareness "${t('Law, policy and basic skills', '法律法规、政策和基本技能')}" as lecture for all_staff by ${n.office} every 1y done todo "${day}"
        major_activities {
            led by ${n.leader}
            on_duty ${n.watch}
            response red
            mode on_request
            monitor ${n.portal} by ${n.team} around_the_clock
            assessed by ${n.office} every 1d
            follow_up to ${above} from ${n.office} every 1d "${t('Daily report, also when nothing happened', '每日报告，无事也报')}"
        }
    }

    safeguards {
        resource "${t('Forensic tools', '取证工具')}" count todo "${t('how many', '数量')}" place todo "${t('where', '存放地点')}" kept by ${n.engineer}
        platform "${t('Monitoring and log analysis', '监测与日志分析平台')}" owned by ${n.team} fallback todo "${t('what is used when it fails', '平台失效时的替代办法')}"
        budget "${t('Drills, training, tools', '演练、培训、工具')}" year todo "${t('year', '年度')}" amount todo "${t('amount', '金额')}" yuan from todo "${t('source', '经费来源')}"
    }

    supplementary {
        interpreted by ${n.office}
        review every 1y by ${n.office}
        distributed to ${n.group}, ${n.office}, ${n.team}, ${above}
    }
${below}`;
}
