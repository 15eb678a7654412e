/** An on/off switch with its label beside it. */
export const SwitchField = ({
  label,
  isOn,
  onSwitch,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}) => (
  <label class="switch">
    <input
      type="checkbox"
      role="switch"
      checked={isOn}
      onChange={({ currentTarget }) => {
        onSwitch(currentTarget.checked);
        // The server decides: the switch moves when its word comes back.
        currentTarget.checked = isOn;
      }}
    />
    <span dir="auto">{label}</span>
  </label>
);
