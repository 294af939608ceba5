//! What is left over when the response ends: each with an owner.

use egui::Ui;

use super::super::cx::Cx;
use super::super::view::ExerciseView;
use super::super::widgets::{button, choose, line};
use super::choices::people;
use super::fields::Fields;
use super::kind::OrderKind;

pub(super) fn leftovers(ui: &mut Ui, cx: &Cx<'_>, ex: &ExerciseView<'_>, label: &str, fields: &mut Fields) {
    let people = people(ex, OrderKind::StandDown, None);
    let mut gone = None;
    for (index, (what, owner)) in fields.leftovers.iter_mut().enumerate() {
        let number = (index + 1).to_string();
        let full = |key: &str| cx.say_with(key, &[("number", number.as_str().into())]);
        line(ui, &full("leftover-what"), what);
        ui.horizontal(|ui| {
            if button(ui, cx.say("leftover-drop"), &full("leftover-drop-name")).clicked() {
                gone = Some(index);
            }
            choose(ui, &full("leftover-owner"), &cx.say("leftover-owner-none"), owner, &people);
        });
    }
    if let Some(index) = gone {
        fields.leftovers.remove(index);
    }
    if fields.leftovers.len() < 12
        && button(ui, cx.say("leftover-add"), &format!("{label}: {}", cx.say("leftover-add"))).clicked()
    {
        fields.leftovers.push((String::new(), None));
    }
}
