//! SimulatePrincipalPolicy.

use crate::errors::of_access;
use crate::{Door, page};
use aws::{Cx, Error};
use aws_companions::iam;
use control::access::{Simulated, Simulation};
use policy::{Decision, Ground, Kind};

pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder.op_with(
        door,
        iam::SimulatePrincipalPolicy,
        |_, input| input.policy_source_arn.clone(),
        simulate,
    )
}

async fn simulate(
    door: Door,
    cx: Cx,
    input: iam::SimulatePrincipalPolicyRequest,
) -> Result<iam::SimulatePolicyResponse, Error> {
    let asked = page::asked(&cx, input.marker.clone(), input.max_items)?;
    let simulated = door.control.simulate(&cx.account, &simulation(input)).await;
    let all = simulated.map_err(of_access)?;
    // The place of a result names it: actions and resources may repeat.
    let numbered = all.into_iter().enumerate();
    let all: Vec<_> = numbered.map(|(n, one)| (format!("{n:06}"), one)).collect();
    let page = page::cut(&cx, &asked, all, |(place, _)| place);
    let results = page.items.into_iter().map(|(_, one)| result(one));
    Ok(iam::SimulatePolicyResponse {
        evaluation_results: Some(results.collect()),
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
    })
}

fn simulation(input: iam::SimulatePrincipalPolicyRequest) -> Simulation {
    let entries = input.context_entries.unwrap_or_default().into_iter();
    let entry = |entry: iam::ContextEntry| {
        let key = entry.context_key_name?.to_ascii_lowercase();
        Some((key, entry.context_key_values.unwrap_or_default()))
    };
    Simulation {
        principal: input.policy_source_arn,
        actions: input.action_names,
        resources: input.resource_arns.unwrap_or_default(),
        context: entries.filter_map(entry).collect(),
        more_policies: input.policy_input_list.unwrap_or_default(),
        boundaries: input
            .permissions_boundary_policy_input_list
            .unwrap_or_default(),
        resource_policy: input.resource_policy,
    }
}

fn result(one: Simulated) -> iam::EvaluationResult {
    let (decision, ground) = match one.decision {
        Decision::Allow { by } => ("allowed", by),
        Decision::ExplicitDeny { by } => ("explicitDeny", Some(by)),
        Decision::ImplicitDeny { .. } => ("implicitDeny", None),
    };
    iam::EvaluationResult {
        eval_action_name: one.action,
        eval_resource_name: Some(one.resource),
        eval_decision: decision.into(),
        matched_statements: Some(ground.into_iter().map(statement).collect()),
        missing_context_values: Some(Vec::new()),
        organizations_decision_detail: None,
        permissions_boundary_decision_detail: None,
        eval_decision_details: None,
        resource_specific_results: None,
    }
}

fn statement(ground: Ground) -> iam::Statement {
    let kind = match ground.kind {
        Kind::Identity | Kind::Boundary | Kind::Session => "IAM Policy",
        Kind::Resource => "Resource Policy",
    };
    iam::Statement {
        source_policy_id: Some(format!("{} statement {}", ground.policy, ground.statement)),
        source_policy_type: Some(kind.into()),
        start_position: None,
        end_position: None,
    }
}
