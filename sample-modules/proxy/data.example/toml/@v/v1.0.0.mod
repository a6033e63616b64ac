module data.example/toml

go 1.18

require test.example/golden v1.0.0
