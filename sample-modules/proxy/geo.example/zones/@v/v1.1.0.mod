module geo.example/zones

go 1.20

require geo.example/countries v1.0.0
