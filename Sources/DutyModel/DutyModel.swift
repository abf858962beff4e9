// DutyModel
