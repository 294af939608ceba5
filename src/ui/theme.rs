//! Colours and sizes as tokens, from RON files; one look for every panel.

use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Visuals, vec2};
use serde::Deserialize;

use bridgecall_core::view::belief::Health;

/// A theme.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Its name.
    pub name: String,
    /// Light on dark.
    pub dark: bool,
    /// Behind everything.
    pub background: Color32,
    /// Panels.
    pub surface: Color32,
    /// Buttons, fields, rows under the pointer.
    pub raised: Color32,
    /// Rims and edges.
    pub line: Color32,
    /// Words.
    pub text: Color32,
    /// Lesser words.
    pub muted: Color32,
    /// What can be pressed and what has the focus.
    pub accent: Color32,
    /// Words on the accent.
    pub on_accent: Color32,
    /// All is well.
    pub good: Color32,
    /// Take care.
    pub warn: Color32,
    /// Something is wrong.
    pub bad: Color32,
    /// Nobody knows.
    pub unknown: Color32,
    /// What is chosen.
    pub selection: Color32,
}

/// A theme file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeError(String);

impl std::fmt::Display for ThemeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ThemeError {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    dark: bool,
    background: String,
    surface: String,
    raised: String,
    line: String,
    text: String,
    muted: String,
    accent: String,
    on_accent: String,
    good: String,
    warn: String,
    bad: String,
    unknown: String,
    selection: String,
}

impl Theme {
    /// The dark theme, from the program itself.
    ///
    /// # Panics
    /// When the embedded file is broken: a fault of ours, found by the tests.
    #[must_use]
    pub fn dark() -> Self {
        Self::parse(include_str!("../../assets/theme/dark.ron")).expect("the embedded theme is sound")
    }

    /// The light theme, from the program itself.
    ///
    /// # Panics
    /// When the embedded file is broken: a fault of ours, found by the tests.
    #[must_use]
    pub fn light() -> Self {
        Self::parse(include_str!("../../assets/theme/light.ron")).expect("the embedded theme is sound")
    }

    /// Reads a theme file.
    ///
    /// # Errors
    /// When it is no RON, lacks a token, or has a colour that is not `#rrggbb`.
    pub fn parse(text: &str) -> Result<Self, ThemeError> {
        let file: File = ron::from_str(text).map_err(|error| ThemeError(error.to_string()))?;
        let colour = |text: &str| {
            let wrong = || ThemeError(format!("`{text}` is no colour: write #rrggbb"));
            Color32::from_hex(text).ok().filter(|_| text.len() == 7).ok_or_else(wrong)
        };
        Ok(Self {
            name: file.name,
            dark: file.dark,
            background: colour(&file.background)?,
            surface: colour(&file.surface)?,
            raised: colour(&file.raised)?,
            line: colour(&file.line)?,
            text: colour(&file.text)?,
            muted: colour(&file.muted)?,
            accent: colour(&file.accent)?,
            on_accent: colour(&file.on_accent)?,
            good: colour(&file.good)?,
            warn: colour(&file.warn)?,
            bad: colour(&file.bad)?,
            unknown: colour(&file.unknown)?,
            selection: colour(&file.selection)?,
        })
    }

    /// The colour of a belief about health; a word and a mark always stand beside it.
    #[must_use]
    pub fn health(&self, health: Health) -> Color32 {
        match health {
            Health::Unknown => self.unknown,
            Health::Normal => self.good,
            Health::Degraded => self.warn,
            Health::Down => self.bad,
        }
    }

    /// The toolkit's style in these colours.
    #[must_use]
    pub fn style(&self) -> Style {
        let mut style = Style { visuals: self.visuals(), ..Style::default() };
        let font = |size: f32| FontId::new(size, FontFamily::Proportional);
        style.text_styles = [
            (TextStyle::Small, font(11.5)),
            (TextStyle::Body, font(14.0)),
            (TextStyle::Button, font(14.0)),
            (TextStyle::Heading, font(19.0)),
            (TextStyle::Monospace, FontId::new(13.5, FontFamily::Monospace)),
        ]
        .into();
        style.spacing.item_spacing = vec2(6.0, 5.0);
        style.spacing.button_padding = vec2(8.0, 3.0);
        style.spacing.interact_size = vec2(36.0, 24.0);
        style.spacing.window_margin = Margin::same(12);
        style.spacing.scroll.floating = false;
        style.spacing.scroll.bar_width = 8.0;
        style.spacing.scroll.foreground_color = false;
        // The bar says that there is more; a fade would grey the last line.
        style.spacing.scroll.fade.strength = 0.0;
        style
    }

    fn visuals(&self) -> Visuals {
        let mut visuals = if self.dark { Visuals::dark() } else { Visuals::light() };
        let radius = CornerRadius::same(4);
        visuals.override_text_color = None;
        visuals.weak_text_color = Some(self.muted);
        visuals.hyperlink_color = self.accent;
        visuals.faint_bg_color = self.raised;
        visuals.extreme_bg_color = self.background;
        visuals.text_edit_bg_color = Some(self.background);
        visuals.code_bg_color = self.raised;
        visuals.warn_fg_color = self.warn;
        visuals.error_fg_color = self.bad;
        visuals.window_fill = self.surface;
        visuals.panel_fill = self.background;
        visuals.window_stroke = Stroke::new(1.0, self.line);
        visuals.selection.bg_fill = self.selection;
        visuals.selection.stroke = Stroke::new(1.5, self.text);
        // A disabled control says why it is disabled; so it must stay legible.
        visuals.disabled_alpha = 0.72;
        // Between a button's ground and its rim: what the pointer is on must not look chosen.
        let between = self.raised.lerp_to_gamma(self.line, 0.5);
        let widgets = &mut visuals.widgets;
        let all = [
            (&mut widgets.noninteractive, self.surface, self.raised, self.text),
            (&mut widgets.inactive, self.raised, self.line, self.text),
            (&mut widgets.hovered, between, self.accent, self.text),
            (&mut widgets.active, self.selection, self.accent, self.text),
            (&mut widgets.open, self.raised, self.accent, self.text),
        ];
        for (state, fill, rim, text) in all {
            state.bg_fill = fill;
            state.weak_bg_fill = fill;
            state.bg_stroke = Stroke::new(1.0, rim);
            state.fg_stroke = Stroke::new(1.0, text);
            state.corner_radius = radius;
        }
        // Scroll bars and tick boxes.
        visuals.widgets.inactive.bg_fill = between;
        visuals
    }
}

/// The contrast of two opaque colours, 1 to 21, as WCAG 2 defines it.
#[must_use]
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let luminance = |colour: Color32| {
        let linear = egui::Rgba::from(colour);
        0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_the_most_there_is() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    }

    #[test]
    fn every_word_can_be_read_on_every_ground() {
        for theme in [Theme::dark(), Theme::light()] {
            let grounds = [theme.background, theme.surface, theme.raised, theme.selection];
            let words = [theme.text, theme.muted, theme.accent, theme.good, theme.warn, theme.bad, theme.unknown];
            for ground in &grounds[..3] {
                for word in words {
                    assert!(contrast(word, *ground) >= 4.5, "{}: {word:?} on {ground:?}", theme.name);
                }
                assert!(contrast(theme.line, *ground) >= 2.5, "{}: rims on {ground:?}", theme.name);
            }
            assert!(contrast(theme.text, grounds[3]) >= 4.5, "{}: chosen", theme.name);
            assert!(contrast(theme.on_accent, theme.accent) >= 4.5, "{}: on the accent", theme.name);
        }
    }

    #[test]
    fn a_bad_colour_is_refused() {
        let bad = include_str!("../../assets/theme/dark.ron").replace("#10161d", "#10161");
        assert!(Theme::parse(&bad).is_err());
    }
}
