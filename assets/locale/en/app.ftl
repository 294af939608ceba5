# What the window itself says.
app-put-away = Put away
app-put-away-name = Put this notice away
app-exam-pace = In an exam the clock cannot be stopped and its speed not changed.
app-no-jump = In the first fifteen minutes time passes as it does in life.
preview-findings = Mistakes in the scenario
preview-findings-about = { $count ->
    [one] One finding. What runs beside is the last version without mistakes.
   *[other] { $count } findings. What runs beside is the last version without mistakes.
 }
preview-suggests = Did you mean: { $like }?
preview-reloaded = Loaded anew: the same seed, the same orders, the same second.
app-resumed = Taken up at the last second that was shown. The time away stands in the journal.
app-exported = Written to { $path }
app-seed = seed
app-passed = passed
app-not-passed = not passed
app-result = Result
app-total = Total
app-lost = Money lost
app-lost-golden = In the model run
app-at-risk = People put at risk: { $who }
app-users-most = Users hurt at once, at most
app-hurt-for = From the first hurt to the last
app-nobody = nobody was hurt
app-still-hurt = Still hurt at the end
app-users = { $users } users
app-confidence = Confidence of stakeholders at the end
app-confidence-least = Confidence of stakeholders at its lowest
