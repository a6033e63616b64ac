module geo.example/zones

go 1.18

require geo.example/countries v1.0.0
